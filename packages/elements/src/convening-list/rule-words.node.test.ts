import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRule } from '@stem-ecosystems/calendar/recurrence-rule';
import { spanish } from './convening-list-es.strings.ts';
import { conveningStrings } from './convening-list.strings.ts';
import { ruleWords } from './rule-words.ts';

const RULES: [rule: string, en: string, es: string][] = [
  ['FREQ=DAILY', 'Every day', 'Cada día'],
  ['FREQ=DAILY;INTERVAL=3', 'Every 3 days', 'Cada 3 días'],
  ['FREQ=WEEKLY', 'Weekly', 'Cada semana'],
  ['FREQ=WEEKLY;INTERVAL=2', 'Every 2 weeks', 'Cada 2 semanas'],
  ['FREQ=WEEKLY;BYDAY=WE', 'Every Wednesday', 'Cada miércoles'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
    'Every 2 weeks, Tuesday and Thursday',
    'Cada 2 semanas, martes y jueves',
  ],
  ['FREQ=MONTHLY', 'Monthly', 'Cada mes'],
  ['FREQ=MONTHLY;BYDAY=2WE', 'Second Wednesday of the month', 'Segundo miércoles del mes'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Last Friday of the month', 'Último viernes del mes'],
  [
    'FREQ=MONTHLY;BYDAY=1TU,3TU',
    'First and third Tuesday of the month',
    'Primer y tercer martes del mes',
  ],
  [
    'FREQ=MONTHLY;BYDAY=1MO,3TH',
    'First Monday and third Thursday of the month',
    'Primer lunes y tercer jueves del mes',
  ],
  [
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=4SA',
    'Fourth Saturday, every 2 months',
    'Cuarto sábado, cada 2 meses',
  ],
  ['FREQ=MONTHLY;BYDAY=TU', 'Monthly', 'Cada mes'],
  ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', 'Second Tuesday of the month', 'Segundo martes del mes'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'Last weekday of the month',
    'Último día hábil del mes',
  ],
  ['FREQ=MONTHLY;BYDAY=MO,TH;BYSETPOS=1', 'Monthly', 'Cada mes'],
  ['FREQ=MONTHLY;BYMONTHDAY=15', 'Day 15 of the month', 'Día 15 del mes'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,-1', 'Day 1 and last day of the month', 'Día 1 y último día del mes'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', 'Monthly', 'Cada mes'],
  ['FREQ=YEARLY', 'Yearly', 'Cada año'],
  [
    'FREQ=YEARLY;BYMONTH=10;BYDAY=3WE',
    'Third Wednesday of October, yearly',
    'Tercer miércoles de octubre, cada año',
  ],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'Yearly', 'Cada año'],
  ['FREQ=YEARLY;BYDAY=20MO', 'Yearly', 'Cada año'],
  [
    'FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630T235959Z',
    'Every Monday, until June 30, 2026',
    'Cada lunes, hasta el 30 de junio de 2026',
  ],
];

describe('ruleWords', () => {
  for (const [rule, en, es] of RULES) {
    it(`says ${rule} as "${en}" and "${es}"`, () => {
      const parsed = parseRule(rule);
      assert.equal(ruleWords(parsed, { strings: conveningStrings.en, locale: 'en-US' }), en);
      assert.equal(ruleWords(parsed, { strings: spanish, locale: 'es' }), es);
    });
  }
});
