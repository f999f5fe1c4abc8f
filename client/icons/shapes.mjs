// Turns the body of an SVG icon into plain path data, so that a browser needs no SVG parser for it.

const ELEMENT = /<(\w+)((?:\s+[\w-]+="[^"]*")*)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const IGNORED = new Set(["fill", "fill-rule", "clip-rule"]);

/** The attributes of one element as an object. */
function attributesOf(text) {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
}

/** An ellipse as two arcs; a single arc cannot close a full turn. */
function ellipse(cx, cy, rx, ry) {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** A rectangle with optional round corners. */
function rectangle(x, y, width, height, rx, ry) {
  if (!rx || !ry) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const [flatX, flatY] = [width - 2 * rx, height - 2 * ry];
  const arc = (dx, dy) => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return (
    `M${x + rx} ${y}h${flatX}${arc(rx, ry)}v${flatY}${arc(-rx, ry)}` +
    `h${-flatX}${arc(-rx, -ry)}v${-flatY}${arc(rx, -ry)}z`
  );
}

/** Path data of one shape; throws for what has no path of its own. */
function pathOf(tag, attributes) {
  const number = (name, otherwise = 0) => Number(attributes[name] ?? otherwise);
  switch (tag) {
    case "path":
      return attributes.d;
    case "circle":
      return ellipse(number("cx"), number("cy"), number("r"), number("r"));
    case "ellipse":
      return ellipse(number("cx"), number("cy"), number("rx"), number("ry"));
    case "rect": {
      const [rx, ry] = [number("rx", attributes.ry), number("ry", attributes.rx)];
      return rectangle(number("x"), number("y"), number("width"), number("height"), rx, ry);
    }
    case "polygon":
      return `M${attributes.points.trim().replace(/[\s,]+/g, " ")}z`;
    default:
      throw new Error(`<${tag}> cannot become a path`);
  }
}

const SHAPE_ATTRIBUTES = {
  path: ["d"],
  circle: ["cx", "cy", "r"],
  ellipse: ["cx", "cy", "rx", "ry"],
  rect: ["x", "y", "width", "height", "rx", "ry"],
  polygon: ["points"],
};

/**
 * The paths of an icon body, and the positions of those filled by the even-odd rule.
 * Anything that would be lost on the way (opacity, transforms, groups) is an error, not a surprise.
 */
export function readShapes(body) {
  const paths = [];
  const evenOdd = [];
  const rest = body.replace(ELEMENT, (whole, tag, text) => {
    const attributes = attributesOf(text);
    if (attributes.fill === "none") return "";
    for (const name of Object.keys(attributes)) {
      if (!IGNORED.has(name) && !SHAPE_ATTRIBUTES[tag]?.includes(name)) {
        throw new Error(`${name} of <${tag}> has no place in an icon`);
      }
    }
    if (attributes["fill-rule"] === "evenodd") evenOdd.push(paths.length);
    paths.push(pathOf(tag, attributes));
    return "";
  });
  if (rest.trim() || paths.length === 0) throw new Error(`not an icon: ${body.slice(0, 80)}`);
  return { paths, evenOdd };
}
