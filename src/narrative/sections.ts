import { defineMdastPlugin } from 'satteri';

/** The elements that print a figure of the page they stand on. */
const FIGURES = new Set(['Value', 'Change', 'Target', 'Compare']);

/**
 * Lets one MDX file fill several places of a page, and its figures and links know whose page they are on:
 * each `##` heading and what follows it becomes `<Section title="…" only={props.only}>`, each figure is given
 * `subject={props.subject}` and `written={props.written}` (the language of the text), and every link and other element `council={props.council}`.
 * So a page writes `<Content subject={indicator} only="What does this show us?" />`.
 */
export const sections = defineMdastPlugin({
  name: 'candour-sections',
  mdxJsxTextElement(node, context) {
    context.replaceNode(node, told(node));
  },
  mdxJsxFlowElement(node, context) {
    context.replaceNode(node, told(node));
  },
  link(node, context) {
    if (context.sourceFormat !== 'mdx') return;
    const link = {
      type: 'mdxJsxTextElement' as const,
      name: 'Link',
      attributes: [written('href', node.url)],
      children: node.children,
    };
    context.replaceNode(node, withProp(link, 'council'));
  },
  image(node, context) {
    if (context.sourceFormat !== 'mdx') return;
    context.replaceNode(node, {
      type: 'mdxJsxTextElement',
      name: 'Picture',
      attributes: [written('src', node.url), written('alt', node.alt ?? '')],
      children: [],
    });
  },
  after(root, context) {
    if (context.sourceFormat !== 'mdx') return;
    const parts: (typeof root.children)[] = [[]];
    for (const block of root.children) {
      if (block.type === 'heading' && block.depth === 2) parts.push([]);
      parts.at(-1)?.push(block);
    }
    const [introduction = [], ...titled] = parts;
    const wrapped = titled.flatMap((children) =>
      children.slice(0, 1).map((heading) => {
        const title = written('title', context.textContent(heading));
        return withProp(
          { type: 'mdxJsxFlowElement' as const, name: 'Section', attributes: [title], children },
          'only',
        );
      }),
    );
    context.setProperty(root, 'children', [...introduction, ...wrapped]);
  },
});

/** An element that knows whose page it is on. */
function told<Element extends { name: string | null; attributes: readonly unknown[] }>(
  node: Element,
): Element {
  return FIGURES.has(node.name ?? '')
    ? withProp(withProp(node, 'subject'), 'written')
    : withProp(node, 'council');
}

type Attribute = { type: 'mdxJsxAttribute'; name: string; value: string };

function written(name: string, value: string): Attribute {
  return { type: 'mdxJsxAttribute', name, value };
}

/** The element with one of the whole document's props handed on to it: `only` becomes `only={props.only}`. */
function withProp<Element extends { attributes: readonly unknown[] }>(
  element: Element,
  name: string,
): Element {
  const value = { type: 'mdxJsxAttributeValueExpression', value: `props.${name}` };
  return { ...element, attributes: [...element.attributes, { type: 'mdxJsxAttribute', name, value }] };
}
