import "./app-bar.css";
import { child, children, control, layoutOf, useBox } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { color } from "../../core/values/color";
import type { AppBarProps } from "../../generated/props";
import { implied, type Implied } from "../navigation/app-bar";

const PART = layoutOf("aligned", true, true);
const ACTIONS = layoutOf("row", true, true);

const ICONS = { menu: "menu", arrow_back: "arrow_back_ios_new", close: null };

/** On these platforms a dialog is closed with a word, not with a cross. */
function Button({ icon, name, press }: Implied) {
  const drawn = ICONS[icon];
  return (
    <button
      type="button"
      class="flet-cupertino-bar-button"
      aria-label={drawn ? name : undefined}
      onClick={press}
    >
      {drawn ? <IconSvg name={drawn} size={24} /> : name}
    </button>
  );
}

control<AppBarProps>("CupertinoAppBar", ({ node, props, layout }) => {
  const given = child(node, "leading", PART);
  const button = given || props.automatically_imply_leading === false ? null : implied(node);
  const title = child(node, "title", PART);
  const box = useBox(node, props, layout, "flet-cupertino-bar", { backgroundColor: color(props.bgcolor) });
  return (
    <header {...box}>
      <div class="flet-cupertino-bar-side">{given ?? (button && <Button {...button} />)}</div>
      <div
        class="flet-cupertino-bar-title flet-box"
        role={title ? "heading" : undefined}
        aria-level={title ? 1 : undefined}
      >
        {title}
      </div>
      <div class="flet-cupertino-bar-side">{children(node, "actions", ACTIONS)}</div>
    </header>
  );
});
