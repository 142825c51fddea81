'use client';

import { useRouter } from 'next/navigation';
import { type DragEvent, type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button';
import { controlClass } from '#components/ui/field';
import { cn } from '#lib/cn';
import { fill } from '#lib/text/template';
import { sendFile } from './send-file.ts';

interface FileSenderProps {
  readonly id: string;
  /** Where the files go, one request each. */
  readonly address: string;
  /** The page that shows what came of it. */
  readonly page: string;
  readonly locale: string;
  readonly accept: string;
  readonly isMultiple?: boolean;
  readonly text: {
    readonly choose: string;
    readonly hint: string;
    readonly send: string;
    readonly sending: string;
    readonly reading: string;
  };
}

/** Files of the owner's: chosen, or dropped here. Without script it is a form like any other. */
export function FileSender({ id, address, page, locale, accept, isMultiple = false, text }: FileSenderProps) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [status, setStatus] = useState('');
  const isBusy = status !== '';

  const send = async (files: readonly File[]) => {
    if (isBusy) return;
    const percent = new Intl.NumberFormat(locale, { style: 'percent' });
    let query = 'sent=1';
    for (const file of isMultiple ? files : files.slice(0, 1)) {
      const onShare = (share: number) =>
        setStatus(
          share < 1
            ? fill(text.sending, { name: file.name, share: percent.format(share) })
            : fill(text.reading, { name: file.name }),
        );
      onShare(0);
      const refusal = await sendFile(`${address}?name=${encodeURIComponent(file.name)}`, file, onShare);
      if (refusal) query = String(new URLSearchParams(refusal));
    }
    setStatus('');
    if (input.current) input.current.value = '';
    router.replace(`${page}?${query}`, { scroll: false });
    router.refresh();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void send([...(input.current?.files ?? [])]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send([...event.dataTransfer.files]);
  };
  return (
    <form
      action={address}
      method="post"
      encType="multipart/form-data"
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className="mt-4 grid max-w-[560px] gap-2"
    >
      <input type="hidden" name="locale" value={locale} />
      <label htmlFor={id} className="text-14 font-bold">
        {text.choose}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        name="file"
        accept={accept}
        multiple={isMultiple}
        required
        disabled={isBusy}
        onChange={() => void send([...(input.current?.files ?? [])])}
        aria-describedby={`${id}-hint`}
        className={cn(controlClass, 'py-2.5')}
      />
      <p id={`${id}-hint`} className="text-13 text-ink-3">
        {text.hint}
      </p>
      <noscript>
        <Button type="submit">{text.send}</Button>
      </noscript>
      <p role="status" className="num min-h-6 text-14 text-ink-2 wrap-anywhere">
        {status}
      </p>
    </form>
  );
}
