import { testHostile } from '../hostile.test-kit.js';
import rule from './index.js';

const fragments =
  'a|0| |.|-|_|=|:|/|@|\n|"|A1|aB3|pw: |password |token=|://u:|sk-|eyJ|ghp_|10.|.corp|intra.|-----BEGIN |PRIVATE KEY-----| -u |is |/ |ß|🔑'.split(
    '|',
  );
const groups = 'password login pin key advice voucher'.split(' ');

testHostile({ rule, options: {}, fragments, groups });
