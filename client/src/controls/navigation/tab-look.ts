import type { ControlNode, Style } from "../../core/control";
import { color } from "../../core/values/color";
import { edges, radius } from "../../core/values/edges";
import { number, px, record } from "../../core/values/number";
import type { TabsProps } from "../../generated/props";
import { system } from "../../theme/system";

/** What `Tabs` and the theme's `tabs_theme` have in common. */
const THEMED = [
  "divider_color",
  "indicator_border_radius",
  "indicator_border_side",
  "indicator_padding",
  "indicator_color",
  "indicator_tab_size",
  "label_color",
  "unselected_label_color",
  "overlay_color",
] as const;

/** The theme that holds where a node stands. */
function themeOf(node: ControlNode): Record<string, unknown> | undefined {
  for (let above: ControlNode | null = node.parent; above; above = above.parent) {
    const { theme, dark_theme, theme_mode } = above.props.value;
    const dark = theme_mode === "dark" || (theme_mode !== "light" && system.value === "dark");
    const found = record(above.type === "Page" && dark ? (dark_theme ?? theme) : theme);
    if (found) return found;
  }
  return undefined;
}

/** The properties, with those of the theme behind them. */
export function withTheme(node: ControlNode, props: TabsProps): TabsProps {
  const theme = record(themeOf(node)?.["tabs_theme"]);
  if (!theme) return props;
  const merged: Record<string, unknown> = { ...props };
  for (const name of THEMED) merged[name] ??= theme[name];
  return merged;
}

/** Custom properties for the bar; the style sheet has the defaults. */
export function barStyle(props: TabsProps): Style {
  const style: Style = {};
  const put = (name: string, css: string | undefined) => {
    if (css !== undefined) style[`--flet-tabs-${name}`] = css;
  };
  const side = record(props.indicator_border_side);
  put("divider", color(props.divider_color));
  put("label", color(props.label_color));
  put("unselected", color(props.unselected_label_color));
  put("indicator", color(side?.["color"]) ?? color(props.indicator_color));
  // Without anything said about it the mark is 3 px high and round above; otherwise it is a plain line.
  const plain =
    props.indicator_tab_size === true ||
    [props.indicator_border_radius, props.indicator_border_side, props.indicator_padding].some(
      (value) => value !== undefined,
    );
  put("indicator-height", side ? px(number(side["width"]) ?? 1) : plain ? "2px" : undefined);
  put("indicator-radius", radius(props.indicator_border_radius) ?? (plain ? "2px" : undefined));
  put("indicator-padding", edges(props.indicator_padding));
  return style;
}
