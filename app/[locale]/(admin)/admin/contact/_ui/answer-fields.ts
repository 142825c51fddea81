import type { FieldSpec } from '../../_edit/field-spec.ts';

export const answerFields: readonly FieldSpec[] = [{ name: 'answer', kind: 'area', maxLength: 4000 }];
