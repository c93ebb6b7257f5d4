/** Short ways to make elements. Texts become text nodes, never markup. */

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function button(words: string, action: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', textContent: words });
  made.addEventListener('click', action);
  return made;
}

/** @param options values with their names */
export function choice(
  label: string,
  options: readonly (readonly [value: string, name: string])[],
  chosen: (value: string) => void,
): HTMLSelectElement {
  const made = element(
    'select',
    {},
    options.map(([value, name]) => new Option(name, value)),
  );
  made.setAttribute('aria-label', label);
  made.addEventListener('change', () => chosen(made.value));
  return made;
}
