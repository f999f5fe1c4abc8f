import { render } from "preact";
import "@fontsource-variable/roboto/wght.css";
import "@fontsource-variable/roboto/wght-italic.css";
import "./theme/base.css";
import "./theme/typography.css";
import "./core/layout/layout.css";
import "./core/scroll.css";
import "./controls";
import { connect } from "./core/app";
import { drawNode } from "./core/control";
import { startInk } from "./core/ink";
import { BOUNDED_BOX } from "./core/layout/layout";
import { startTooltips } from "./core/tooltip";

const { tree } = connect();

function Root() {
  const page = tree.page.value;
  return page && drawNode(page, BOUNDED_BOX);
}

const host = document.getElementById("flet") ?? document.body.appendChild(document.createElement("div"));
render(<Root />, host);
startInk();
startTooltips();
