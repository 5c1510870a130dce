// Elements. What an article says is only ever put in as text.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child || child === 0));
  return made;
}

// A link where the address is one of the web, else the text alone: no javascript:, data: or file:.
export function link(address, text) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return document.createTextNode(text);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return document.createTextNode(text);
  return element("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, text);
}
