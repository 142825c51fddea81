'use client';

import { type FormEvent, type SubmitEvent, startTransition, useActionState, useState } from 'react';
import { Button } from '#components/ui/button';
import { SelectField, TextField } from '#components/ui/field';
import { Notice } from '#components/ui/notice';
import {
  breakRows,
  type PriceRules,
  type RuleValues,
  readRuleValues,
  ruleLeaves,
  toRuleValues,
} from '#lib/quote';
import { minorDigits } from '#lib/text/format';
import type { Locale } from '#lib/text/locale';
import type { AdminPricesText } from '#lib/text/messages/admin-prices';
import { fill } from '#lib/text/template';
import { savePricesAction } from '../actions.ts';
import { PricePreview, type ShownSample } from './price-preview.tsx';
import { type FieldsProps, Grid, Group, RuleField, RuleTick, Tick } from './rule-fields.tsx';

interface PricesFormProps {
  readonly rules: PriceRules;
  readonly samples: readonly ShownSample[];
  /** Materials of the shop without a price. */
  readonly unpriced: readonly { readonly slug: string; readonly name: string }[];
  readonly colours: readonly { readonly slug: string; readonly name: string }[];
  /** What the shop calls a material, by its slug. */
  readonly materialNames: Readonly<Record<string, string>>;
  readonly locale: Locale;
  readonly text: AdminPricesText;
}

function typedIn(form: HTMLFormElement): RuleValues {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(entries);
}

type Shared = FieldsProps & {
  readonly rules: PriceRules;
  readonly materialNames: PricesFormProps['materialNames'];
};

/** The rows of a list, each with its numbers, and one to be made like another. */
function Rows({
  list,
  added,
  options,
  ...shared
}: Shared & {
  readonly list: 'materials' | 'machines';
  readonly added: 'newMaterial' | 'newMachine';
  /** What a new one may be called; left out, any name. */
  readonly options?: PricesFormProps['unpriced'];
}) {
  const { rules, text, faults, values, materialNames } = shared;
  const nameOf = (slug: string) => (list === 'materials' && materialNames[slug]) || slug;
  const leavesOf = (place: number, isTick: boolean) =>
    ruleLeaves(rules)
      .filter(
        ([path, leaf]) => path.startsWith(`${list}.${place}.`) && (typeof leaf === 'boolean') === isTick,
      )
      .map(([path]) => path);
  const known: Readonly<Record<string, string>> = text.faults;
  const fault = faults[`${added}.slug`];
  const slugField = { id: `${added}.slug`, name: `${added}.slug`, label: text.add.slug };
  return (
    <>
      {rules[list].map(({ slug }, place) => (
        <fieldset key={slug} className="border-t border-line py-4 first-of-type:border-t-0">
          <legend className="float-left flex min-h-11 items-center font-med">{nameOf(slug)}</legend>
          <div className="flex flex-wrap justify-end gap-x-6">
            {leavesOf(place, true).map((path) => (
              <RuleTick key={path} path={path} {...shared} />
            ))}
            <Tick name={`${list}.${place}.remove`} label={text.remove} />
          </div>
          <div className="clear-both">
            <Grid>
              {leavesOf(place, false).map((path) => (
                <RuleField key={path} path={path} {...shared} />
              ))}
            </Grid>
          </div>
        </fieldset>
      ))}
      {(options === undefined || options.length > 0) && (
        <fieldset className="border-t border-line pt-4">
          <legend className="float-left w-full pb-2 font-med">
            {list === 'machines' ? text.add.machine : text.add.material}
          </legend>
          <div className="clear-both">
            <Grid>
              {options ? (
                <SelectField {...slugField}>
                  <option value="">{text.add.none}</option>
                  {options.map(({ slug, name }) => (
                    <option key={slug} value={slug}>
                      {name}
                    </option>
                  ))}
                </SelectField>
              ) : (
                <TextField
                  {...slugField}
                  maxLength={64}
                  defaultValue={values[`${added}.slug`] ?? ''}
                  error={fault === undefined ? undefined : (known[fault] ?? text.faults.invalid)}
                />
              )}
              <SelectField id={`${added}.like`} name={`${added}.like`} label={text.add.like}>
                {rules[list].map(({ slug }) => (
                  <option key={slug} value={slug}>
                    {nameOf(slug)}
                  </option>
                ))}
              </SelectField>
            </Grid>
          </div>
        </fieldset>
      )}
    </>
  );
}

function Breaks({ values, faults, text }: FieldsProps) {
  const known: Readonly<Record<string, string>> = text.faults;
  const fault = Object.entries(faults).find(([path]) => path.startsWith('quantityBreaks'))?.[1];
  return (
    <>
      {fault && <Notice kind="poor">{known[fault] ?? text.faults.invalid}</Notice>}
      {Array.from({ length: breakRows }, (_, row) => `breaks.${row}`).map((path) => (
        <div key={path} className="grid grid-cols-2 gap-4 pb-3 sm:grid-cols-3">
          <TextField
            id={`${path}.fromQuantity`}
            name={`${path}.fromQuantity`}
            label={text.fromQuantity}
            inputMode="numeric"
            defaultValue={values[`${path}.fromQuantity`] ?? ''}
          />
          <TextField
            id={`${path}.percent`}
            name={`${path}.percent`}
            label={text.breakPercent}
            inputMode="decimal"
            defaultValue={values[`${path}.percent`] ?? ''}
          />
        </div>
      ))}
    </>
  );
}

/** All price rules as one form, with what it would cost beside it while it is typed. */
export function PricesForm(props: PricesFormProps) {
  const { rules, samples, unpriced, colours, materialNames, locale, text } = props;
  const digits = minorDigits(rules.currency);
  const [values] = useState(() => toRuleValues(rules, digits));
  const [after, setAfter] = useState(rules);
  const [state, dispatch, isPending] = useActionState(savePricesAction, { attempt: 0, fields: {} });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => dispatch(data));
  };
  const follow = (event: FormEvent<HTMLFormElement>) =>
    setAfter(readRuleValues(rules, typedIn(event.currentTarget), digits));
  const { fields: faults, problem, version } = state;
  const problems: Readonly<Record<string, string>> = text.problems;
  const shared = { rules, values, faults, currency: rules.currency, materialNames, text };
  const leaves = ruleLeaves(rules).map(([path]) => path);
  const fieldsOf = (belongs: (path: string) => boolean) => (
    <Grid>
      {leaves.filter(belongs).map((path) => (
        <RuleField key={path} path={path} {...shared} />
      ))}
    </Grid>
  );
  return (
    <form
      action={dispatch}
      onSubmit={submit}
      onInput={follow}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]"
    >
      <input type="hidden" name="basedOn" value={rules.version} />
      <div className="grid gap-8">
        <div aria-live="polite">
          {problem && <Notice kind="poor">{problems[problem] ?? text.problems.unknown}</Notice>}
          {version !== undefined && <Notice kind="good">{fill(text.saved, { version })}</Notice>}
        </div>
        <Group title={text.groups.general}>{fieldsOf((path) => !path.includes('.'))}</Group>
        <Group title={text.groups.labour}>{fieldsOf((path) => path.startsWith('labour.'))}</Group>
        <Group title={text.groups.breaks}>
          <Breaks {...shared} />
        </Group>
        <Group title={text.groups.materials}>
          <Rows list="materials" added="newMaterial" options={unpriced} {...shared} />
        </Group>
        <Group title={text.groups.machines}>
          <Rows list="machines" added="newMachine" {...shared} />
        </Group>
        <Group title={text.groups.colours}>
          <Grid>
            {colours.map(({ slug, name }) => (
              <TextField
                key={slug}
                id={`colours.${slug}`}
                name={`colours.${slug}`}
                label={`${name}, %`}
                inputMode="decimal"
                defaultValue={values[`colours.${slug}`] ?? ''}
              />
            ))}
          </Grid>
        </Group>
        <Group title={text.groups.review}>{fieldsOf((path) => path.startsWith('review.'))}</Group>
        <Button type="submit" variant="primary" aria-busy={isPending} aria-disabled={isPending}>
          {isPending ? text.busy : text.save}
        </Button>
      </div>
      <PricePreview samples={samples} before={rules} after={after} locale={locale} text={text.preview} />
    </form>
  );
}
