interface Attributes {
  class?: string;
  href?: string;
  label?: string;
  onClick?: () => void;
}

/** Makes an element. Texts become text nodes: nothing that comes from a remote is read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string | undefined | false)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (attributes.class) made.className = attributes.class;
  if (attributes.label) made.setAttribute('aria-label', attributes.label);
  if (attributes.onClick) made.addEventListener('click', attributes.onClick);
  if (attributes.href && made instanceof HTMLAnchorElement) {
    made.href = attributes.href;
    made.target = '_blank';
    made.rel = 'noopener noreferrer';
  }
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}
