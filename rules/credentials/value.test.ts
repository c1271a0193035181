import { describe, expect, test } from 'vitest';
import { type Look, lookOf } from './value.js';

describe('lookOf', () => {
  test.each<[string, Look]>([
    ['Gable!Roof_27', 'strong'],
    ['T1le-St0rm-88', 'strong'],
    ['k9x2m4qz', 'strong'],
    ['Ziegel2031', 'mixed'],
    ['Malz!Sack', 'mixed'],
    ['5827#', 'digits'],
    ['0719', 'digits'],
    ['schieferplatte', 'word'],
    ['24-Stunden-Hotline', 'word'],
    ['COVID-19-Test', 'word'],
    ['Password123', 'none'],
    ['1234', 'none'],
    ['0000', 'none'],
    ['18:30', 'none'],
    ['01.05.2031', 'none'],
    ['19,90€', 'none'],
    ['www.amselbau.example', 'none'],
    ['YOUR_PASSWORD', 'none'],
    ['********', 'none'],
    ['#Schluessel2031', 'none'],
    ['@amselbau', 'none'],
  ])('%s: %s', (value, look) => expect(lookOf(value)).toBe(look));
});
