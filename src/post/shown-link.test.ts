import { expect, test } from 'vitest';
import { shownLink } from './shown-link.js';

test.each([
  ['x', 'https://www.acme.example/a', 'acme.example/a'],
  ['x', 'https://acme.example/robots/on/the/stairs', 'acme.example/robots/on/the…'],
  ['mastodon', 'https://acme.example/robots/on/the/stairs', 'acme.example/robots/on/the/sta…'],
  ['bluesky', 'https://acme.example/robots/on/the/stairs', 'acme.example/robots/on/th...'],
  ['bluesky', 'https://acme.example/', 'acme.example'],
  ['linkedin', 'https://acme.example/robots/on/the/stairs', 'https://lnkd.in/…'],
  ['facebook', 'https://acme.example/robots/on/the/stairs', 'https://acme.example/robots/on/the/stairs'],
] as const)('%s shows %s as %s', (platform, url, shown) => {
  expect(shownLink(url, platform)).toBe(shown);
});
