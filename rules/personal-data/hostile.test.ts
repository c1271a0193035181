import { testHostile } from '../hostile.test-kit.js';
import rule from './index.js';

const fragments =
  'a|0| |.|-|/|(|@|\n|A1|DE12 |4111 |+49 |01|12 |Am |Straße |Oak |Road |weg 1|, |26160 |LS2 1AB|(at)|a@b|.de|AB-123|1.1.2000|B-X 1|Nr. |é|🏠'.split(
    '|',
  );
const groups =
  'private person service home delivery venue birth birth-form number record plate identity sort-code card example'.split(
    ' ',
  );

testHostile({ rule, options: { numbers: ['AB-0000000'] }, fragments, groups });
