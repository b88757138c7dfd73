import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type MdxJsxFlowElement, type MdxJsxTextElement, mdxFromMarkdown } from 'mdast-util-mdx';
import { toString } from 'mdast-util-to-string';
import { mdxjs } from 'micromark-extension-mdxjs';
import { visit } from 'unist-util-visit';
import { onceForEach } from '../once-for-each.ts';
import type { Checked } from '../problem.ts';
import type { Page } from './front-matter.ts';

/** What a narrative holds that can be checked, each with its line in the file. */
export interface Narrative {
  readonly headings: readonly { depth: number; text: string; line: number; empty: boolean }[];
  readonly tags: readonly Tag[];
  /** Typed words, without headings, tags and links' addresses. */
  readonly texts: readonly { text: string; line: number }[];
  /** Whole paragraphs and headings, with their line breaks and a “¤” for each tag: for what is said in several words. */
  readonly paragraphs: readonly Paragraph[];
  /** JavaScript: `{…}`, `import`, `export`. */
  readonly scripts: readonly { text: string; line: number }[];
}

/** A paragraph or heading with its tags in order, the indicators it links to, and the headings it stands under, main one first. */
export interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly tags: readonly Tag[];
  readonly links: readonly { id: string; text: string }[];
  readonly under: readonly string[];
}

/** A figure named in prose: `<Value period="2022-23-Q2" />`. An attribute without a plain value is `undefined`. */
export interface Tag {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** Reads the words of a page; MDX that cannot be read is a problem with its line. */
export const readNarrative = onceForEach((page: Page<unknown>): Checked<Narrative | undefined> => {
  const offset = page.bodyLine - 1;
  try {
    const tree = fromMarkdown(page.body, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
    return { value: collect(tree, offset), problems: [] };
  } catch (error) {
    const { line, reason } = positionOf(error);
    return {
      value: undefined,
      problems: [
        {
          check: 'malformed-text',
          severity: 'error',
          file: page.file,
          line: line + offset,
          message: `The text cannot be read from here: ${reason}.`,
          fix: 'A tag such as <Value /> must end in “ />”. To write <, { or } as such, put a backslash before it.',
        },
      ],
    };
  }
});

function collect(tree: Root, offset: number): Narrative {
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + offset;
  const headings = tree.children.flatMap((node, index) => {
    if (node.type !== 'heading') return [];
    const next = tree.children[index + 1];
    return [
      {
        depth: node.depth,
        text: toString(node),
        line: lineOf(node),
        empty: next === undefined || next.type === 'heading',
      },
    ];
  });
  const tags: Tag[] = [];
  const texts: { text: string; line: number }[] = [];
  const paragraphs: Paragraph[] = [];
  let under: string[] = [];
  const scripts: { text: string; line: number }[] = [];
  visit(tree, (node) => {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        tags.push(tagOf(node, lineOf));
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
        scripts.push({ text: node.value, line: lineOf(node) });
        return;
      case 'paragraph':
      case 'heading':
        if (node.type === 'heading') under = [...under.slice(0, Math.max(0, node.depth - 2)), toString(node)];
        paragraphs.push({ text: wordsOf(node), line: lineOf(node), ...namedIn(node, lineOf), under });
        return;
      case 'image':
        texts.push({ text: node.alt ?? '', line: lineOf(node) });
        return;
      case 'text':
      case 'inlineCode':
      case 'code':
        // A paragraph keeps its line breaks: each line is told with its own number.
        for (const [index, text] of node.value.split('\n').entries())
          texts.push({ text, line: lineOf(node) + index });
        return;
      default:
    }
  });
  return { headings, tags, texts, paragraphs, scripts };
}

type LineOf = (node: Nodes) => number;

/** The tags for which `wordsOf` writes a mark, in the same order, and the indicators of links. */
function namedIn(node: Nodes, lineOf: LineOf): Pick<Paragraph, 'tags' | 'links'> {
  const tags: Tag[] = [];
  const links: { id: string; text: string }[] = [];
  visit(node, (inside) => {
    if (inside.type === 'mdxJsxFlowElement' || inside.type === 'mdxJsxTextElement') {
      if (inside.children.length === 0) tags.push(tagOf(inside, lineOf));
    } else if (inside.type === 'link') {
      const [, id] = /\/indicators\/([a-z0-9-]+)/.exec(inside.url) ?? [];
      if (id !== undefined) links.push({ id, text: wordsOf(inside).replaceAll(/\s+/g, ' ') });
    }
  });
  return { tags, links };
}

function tagOf(node: MdxJsxFlowElement | MdxJsxTextElement, lineOf: LineOf): Tag {
  return { name: node.name ?? '', line: lineOf(node), attributes: attributesOf(node) };
}

function wordsOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  if ('children' in node && node.children.length > 0) return node.children.map(wordsOf).join('');
  return '¤';
}

function attributesOf(node: MdxJsxFlowElement | MdxJsxTextElement): Tag['attributes'] {
  return Object.fromEntries(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute'
        ? [[attribute.name, typeof attribute.value === 'string' ? attribute.value : undefined]]
        : [['{…}', undefined]],
    ),
  );
}

function positionOf(error: unknown): { line: number; reason: string } {
  const reason = error instanceof Error ? error.message : String(error);
  const line = error instanceof Error && 'line' in error && typeof error.line === 'number' ? error.line : 1;
  return { line, reason: reason.split('\n')[0]?.replace(/\.$/, '') ?? '' };
}
