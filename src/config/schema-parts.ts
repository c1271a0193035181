// The parts are spread in, not referenced: error paths stay plain, and every editor understands them.

export const text = { type: 'string', pattern: '\\S' };
export const textList = (description: string, ...examples: string[]) => ({
  type: 'array',
  description,
  items: text,
  examples: [examples],
});
export const choice = (description: string, values: readonly string[]) => ({
  type: 'string',
  description,
  enum: values,
});
export const record = <Properties extends object>(
  description: string,
  properties: Properties,
  required: string[] = [],
) => ({
  type: 'object',
  description,
  properties,
  required,
  additionalProperties: false,
});

export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-03-01'] };

export const clock = { type: 'string', pattern: '^(?:[01]\\d|2[0-3]):[0-5]\\d$', examples: ['09:00'] };
