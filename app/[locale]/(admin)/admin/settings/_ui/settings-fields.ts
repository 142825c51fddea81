import type { FieldSpec } from '../../_edit/field-spec.ts';

export const settingsFields: readonly FieldSpec[] = [
  { name: 'name', kind: 'text', part: 'shop', maxLength: 80 },
  { name: 'email', kind: 'text', isOptional: true, maxLength: 254 },
  { name: 'phone', kind: 'text', isOptional: true, maxLength: 40 },
  { name: 'address', kind: 'text', isPaired: true, isOptional: true, maxLength: 200 },
  { name: 'hours', kind: 'text', isPaired: true, isOptional: true, maxLength: 200 },
  { name: 'currency', kind: 'text', part: 'money', maxLength: 3 },
  { name: 'timeZone', kind: 'text', maxLength: 60 },
  { name: 'postageCents', kind: 'money' },
  { name: 'bankHolder', kind: 'text', part: 'bank', isOptional: true, maxLength: 120 },
  { name: 'bankIban', kind: 'text', isOptional: true, maxLength: 42 },
  { name: 'bankBic', kind: 'text', isOptional: true, maxLength: 16 },
  { name: 'hoursPerDay', kind: 'number', part: 'dates' },
  { name: 'finishingDays', kind: 'number' },
  { name: 'postDays', kind: 'number' },
];
