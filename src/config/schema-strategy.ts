import { platforms } from '../post/post.js';
import { choice, record, text, textList } from './schema-parts.js';

export const strategy = record('What the company wants to talk about, with whom, and where.', {
  topics: {
    type: 'array',
    description: 'The topics that were chosen.',
    items: record(
      'A topic.',
      {
        id: { ...text, description: 'A short name for front matter and messages.' },
        description: { ...text, description: 'What belongs to the topic.' },
        keywords: textList('Words that show that a post is about it.', 'robot', 'Roboter'),
        examples: textList('Posts that fit.', 'Our robots learned to climb stairs.'),
      },
      ['id'],
    ),
    examples: [[{ id: 'robotics', keywords: ['robot', 'Roboter'] }]],
  },
  audiences: textList('The audiences that were chosen.', 'customers', 'applicants'),
  platforms: {
    type: 'array',
    description: 'The platforms that were chosen.',
    items: choice('Where the post appears.', platforms),
    examples: [['linkedin']],
  },
});
