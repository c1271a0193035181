/** Drafts that would act in a page that trusted them; `shown` is what has to be read instead. `harmed` tells of a harm. */
export const hostileDrafts: [name: string, draft: { text: string; shown: string } & Record<string, unknown>][] = [
  text('an image with an error', '<img src=x onerror="harmed=1">'),
  text('the end of the script', '</script><script>harmed=1</script>'),
  text('the end of the style sheet', '</style><svg onload="harmed=1">'),
  text('the end of a comment', '--><script>harmed=1</script><!--'),
  text('an unclosed attribute', '"\'><b onmouseover=harmed=1 style="position:fixed">'),
  text('a link that runs', 'javascript:harmed=1 <a href="javascript:harmed=1">x</a>'),
  text('character references', '&lt;script&gt;harmed=1&lt;/script&gt; &#x3c;b&#x3e;'),
  [
    'directional controls',
    { text: 'user\u202etxt.exe \u2066hidden\u2069', shown: 'user\\u202etxt.exe \\u2066hidden\\u2069' },
  ],
  ['control characters', { text: 'a\u0000b\u001b[2Jc\u2028d', shown: 'a\\u0000b\\u001b[2Jc\\u2028d' }],
  [
    'fields of a draft',
    {
      text: 'Hello',
      shown: 'Hello',
      id: '"><img src=x onerror=harmed=1>',
      link: 'javascript:harmed=1',
      topic: '</title><script>harmed=1</script>',
      campaign: '"><script>harmed=1</script>',
      audience: "' onfocus='harmed=1' autofocus='",
      replyTo: 'javascript:harmed=1',
      author: { name: '<script>harmed=1</script>', handle: '"onload="harmed=1' },
      media: [{ file: 'javascript:harmed=1', alt: '"><img src=x onerror=harmed=1>' }],
      publishAt: '2027-03-01T09:00',
    },
  ],
];

function text(name: string, hostile: string): [string, { text: string; shown: string }] {
  return [name, { text: hostile, shown: hostile }];
}
