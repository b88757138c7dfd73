import { SiteSettings } from '#pipeline/read/settings.ts';
import { decodeText } from '#pipeline/read/text.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import type { Repository } from './repository.ts';

/**
 * Whether the settings of the site say that the repository is private; what cannot be read says nothing.
 * They are read where git keeps them: `:` for what is staged, `HEAD:` for the newest commit.
 */
export function saysPrivate(repository: Repository, where: ':' | 'HEAD:'): boolean {
  const file = 'content/site.yaml';
  const [stored] = repository.files([`${where}${file}`]);
  const text = stored && decodeText(stored.bytes, file).value;
  const site = text === undefined ? undefined : readYaml(text, { file, schema: SiteSettings }).value;
  return site?.data.repository === 'private';
}
