import "./button.css";
import type { VNode } from "preact";
import { child, control, inner, useBox, type ControlNode, type Input, type Style } from "../../core/control";
import { IconSvg } from "../../core/icon";
import { lookOf } from "../../core/look";
import { color } from "../../core/values/color";
import { edges } from "../../core/values/edges";
import { record } from "../../core/values/number";
import { resolveState, type State } from "../../core/values/state";
import type { IconButtonProps } from "../../generated/props";
import { hasStates, wholeStyle, type ButtonProps } from "../buttons/button";
import { drawIconButton, iconStates } from "../buttons/icon-button";
import { drawPress, label, usePress, type Press } from "../buttons/press";

/** Surface and label of the kinds that have a surface of their own. */
const FILLED: Record<string, readonly [surface: string, label: string]> = {
  FilledButton: ["var(--flet-primary)", "var(--flet-on-primary)"],
  FilledTonalButton: ["var(--flet-secondary-container)", "var(--flet-on-secondary-container)"],
};

const NO_RIPPLE = { "data-ink": undefined };

/** Class and style of a button: colours and padding, which are all that a `ButtonStyle` says about it. */
function lookFor(node: ControlNode, props: ButtonProps, { disabled }: Press, states: ReadonlySet<State>) {
  const parts = record(wholeStyle(props, false)) ?? {};
  const get = (name: string) => resolveState(parts[name], states);
  const kind = FILLED[node.type];
  const surface = color(get("bgcolor")) ?? kind?.[0];
  const style: Style = { padding: edges(get("padding")) };
  if (!disabled) {
    style["backgroundColor"] = surface;
    style["--flet-button-color"] = color(get("color")) ?? kind?.[1];
  }
  return { name: `flet-cupertino-button${surface ? " flet-cupertino-button--filled" : ""}`, style };
}

/** Whether a button is one of the actions of a dialog, which gives it its look. */
function isAction(node: ControlNode): boolean {
  return node.place === "actions" && node.parent !== null && lookOf(node.parent) === "CupertinoAlertDialog";
}

function drawAction({ node, props, layout }: Input<ButtonProps>, press: Press): VNode {
  const content = child(node, "content", inner("aligned", layout, props)) ?? label(props.text);
  return drawPress(useBox(node, props, layout, "flet-cupertino-action"), press, props, content, NO_RIPPLE);
}

control<ButtonProps & IconButtonProps>("CupertinoButton", (input) => {
  const { node, props, layout } = input;
  const press = usePress(node, props, hasStates(props.style));
  if (isAction(node)) return drawAction(input, press);
  const isIcon = node.type === "IconButton";
  const { name, style } = lookFor(node, props, press, isIcon ? iconStates(props, press) : press.states);
  if (isIcon) return drawIconButton(input, press, name, style, NO_RIPPLE);
  const content = (
    <>
      {props.icon !== undefined && (
        <IconSvg name={props.icon} color={press.disabled ? undefined : color(props.icon_color)} />
      )}
      {child(node, "content", inner("aligned", layout, props)) ?? label(props.text)}
    </>
  );
  return drawPress(useBox(node, props, layout, name, style), press, props, content, NO_RIPPLE);
});
