import type { Company } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';

/** Whether a post links a page of the company, where its figures are published; its mail tells its domain, too. */
export function linksOwnPage({ text, entities, metadata }: PostView, { domains, contacts }: Company): boolean {
  const own = [...domains, ...contacts.flatMap((contact) => contact.split('@').slice(1))].map((name) =>
    name.toLowerCase(),
  );
  const links = entities.flatMap(({ type, start, end }) => (type === 'url' ? [text.slice(start, end)] : []));
  return [...links, metadata.link ?? ''].some((link) => {
    const host = hostOf(link);
    return own.some((domain) => host === domain || host.endsWith(`.${domain}`));
  });
}

function hostOf(link: string): string {
  const plain = link.toLowerCase().replace(/^[a-z]+:\/\//, '');
  return plain.replace(/^www\./, '').split(/[/?#:]/)[0] ?? '';
}
