export interface Mention {
  name: string;
  quote: string;
}

export const messages = {
  'needs-domain': {
    en: ({ quote }: Mention) =>
      `"${quote}" is no handle on Bluesky, so nobody is mentioned: handles there end in a domain, such as "${quote}.bsky.social"`,
    de: ({ quote }: Mention) =>
      `„${quote}“ ist auf Bluesky kein Handle und erwähnt niemanden: Handles enden dort auf eine Domain, etwa „${quote}.bsky.social“`,
  },
  'needs-server': {
    en: ({ quote }: Mention) =>
      `"${quote}" reaches only somebody on your own server: add theirs, such as "${quote}@mastodon.social"`,
    de: ({ quote }: Mention) =>
      `„${quote}“ erreicht nur jemanden auf dem eigenen Server: den fremden anhängen, etwa „${quote}@mastodon.social“`,
  },
  'remote-form': {
    en: ({ name, quote }: Mention) =>
      `"${quote}" is Mastodon's form, ${name} makes no right link of it: use the handle that they have on ${name}, or their name`,
    de: ({ name, quote }: Mention) =>
      `„${quote}“ ist die Form von Mastodon, ${name} macht keinen richtigen Link daraus: das Handle auf ${name} nehmen oder den Namen`,
  },
  'bluesky-form': {
    en: ({ name, quote }: Mention) =>
      `"${quote}" is a handle of Bluesky: use the one that they have on ${name}, or their name`,
    de: ({ name, quote }: Mention) => `„${quote}“ ist ein Handle von Bluesky: das auf ${name} nehmen oder den Namen`,
  },
  'linkedin-code': {
    en: ({ name, person }: Mention & { person: string }) =>
      `This is LinkedIn's notation, ${name} shows it as it is: write "${person}" or their handle`,
    de: ({ name, person }: Mention & { person: string }) =>
      `Das ist die Schreibweise von LinkedIn, ${name} zeigt sie, wie sie ist: „${person}“ schreiben oder das Handle`,
  },
};
