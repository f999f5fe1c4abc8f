"""The hand-written page that the client is measured against: the same rows, straight to the DOM."""

HAND_WRITTEN = """<!doctype html><style>
body { font: 14px/20px Roboto, sans-serif; margin: 10px; }
.column { display: flex; flex-direction: column; gap: 10px; align-items: flex-start; }
.row { display: flex; gap: 10px; align-items: center; align-self: stretch; }
button { height: 32px; padding: 0 24px; border: 0; border-radius: 16px; font: inherit; font-weight: 500;
         background: #f0f4fa; color: #0061a4; box-shadow: 0 1px 2px rgb(0 0 0 / 0.3); }
</style><div id="root" class="column"></div><script>
const root = document.getElementById("root");
function painted(begin) {
  return new Promise((resolve) =>
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin))));
}
function element(kind, name, text) {
  const made = document.createElement(kind);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}
function buildControls(size) {
  const begin = performance.now();
  for (let number = 0; number * 3 < size; number++) {
    const row = element("div", "row");
    row.append(element("span", "", `Row ${number}`), element("span", "", "x"));
    root.append(row);
  }
  return painted(begin);
}
function buildRows(count) {
  const begin = performance.now();
  for (let number = 0; number < count; number++) {
    const row = element("div", "row");
    const button = element("button", "", "Delete");
    button.addEventListener("click", () => row.remove());
    row.append(element("span", "", `Row ${number}`), button);
    root.append(row);
  }
  return painted(begin);
}
</script>"""
