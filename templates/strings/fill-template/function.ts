/**
 * Replaces `{{name}}` and `{{ nested.name }}` by the values of an object as texts. Placeholders whose value is undefined or not there stay
 * as they are; only own properties count. Values are not escaped: escape them where the text goes into HTML.
 * @throws TypeError when `template` is not a string or `values` is not an object
 */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  if (typeof template !== 'string') throw new TypeError(`expected a string, got ${typeof template}`);
  if (typeof values !== 'object' || values === null) throw new TypeError(`expected an object with values, got ${values === null ? 'null' : typeof values}`);
  return template.replaceAll(/\{\{\s{0,9}([\w$-]+(?:\.[\w$-]+)*)\s{0,9}\}\}/g, (placeholder: string, name: string) => {
    const value = name.split('.').reduce<unknown>(ownProperty, values);
    return value === undefined ? placeholder : String(value);
  });
}

function ownProperty(object: unknown, name: string): unknown {
  const owner = Object(object) as Record<string, unknown>;
  return Object.hasOwn(owner, name) ? owner[name] : undefined;
}
