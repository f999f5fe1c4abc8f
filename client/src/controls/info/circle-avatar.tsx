import "./circle-avatar.css";
import { child, control, useBox, type Style } from "../../core/control";
import { layoutOf } from "../../core/layout/layout";
import { cssUrl, resourceUrl } from "../../core/url";
import { color } from "../../core/values/color";
import { number, px } from "../../core/values/number";
import type { CircleAvatarProps } from "../../generated/props";

const CONTENT = layoutOf("aligned", true, true);
const RADIUS = 20;

/** A picture of a person has an address of its own: the reference shows none for the bare name of a file. */
function picture(value: string | undefined): string | undefined {
  const href = value && /^(\/|[a-z]+:)/i.test(value) ? resourceUrl(value) : undefined;
  return href && cssUrl(href);
}

/** In a box with a size of its own a disc is as large as that. */
function sizeOf({ radius, min_radius, max_radius }: CircleAvatarProps, stretched: boolean): Style {
  const least = number(radius) ?? number(min_radius) ?? 0;
  const most = number(radius) ?? number(max_radius) ?? Math.max(RADIUS, least);
  const edge = px(most * 2);
  if (stretched) return { minWidth: edge, minHeight: edge };
  return { width: edge, height: edge, minWidth: px(least * 2), minHeight: px(least * 2) };
}

control<CircleAvatarProps>("CircleAvatar", ({ node, props, layout }) => {
  const style = sizeOf(props, layout.parent === "box");
  if (props.bgcolor !== undefined) style["backgroundColor"] = color(props.bgcolor);
  if (props.color !== undefined) style["color"] = color(props.color);
  const behind = picture(props.background_image_url);
  if (behind) style["backgroundImage"] = behind;
  const front = picture(props.foreground_image_url);
  const box = useBox(node, props, layout, "flet-circle-avatar flet-title-medium", style);
  return (
    <div {...box}>
      {child(node, "content", CONTENT)}
      {front && <span class="flet-circle-avatar-front" style={{ backgroundImage: front }} />}
    </div>
  );
});
