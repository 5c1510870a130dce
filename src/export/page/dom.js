// Elements. What an article says is only ever put in as text.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.flat().filter((child) => child || child === 0));
  return made;
}

// A link where the address is one of the web, else the text alone: no javascript:, data: or file:, and no name before the
// host that passes for one.
export function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return document.createTextNode(text);
  }
  if (!["http:", "https:"].includes(url.protocol) || url.username || url.password) return document.createTextNode(text);
  return element("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, text);
}
