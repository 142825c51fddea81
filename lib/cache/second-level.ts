/** A store that several processes share. It may be slow or gone at any time: then it has nothing. */
export interface SecondLevel {
  /** Whether it is answering, as far as the last calls have shown. */
  readonly isWell: boolean;
  /** The text under a key, or null where there is none or no answer in time. */
  read(key: string): Promise<string | null>;
  /** Stores in the background for at most `lifeS` seconds; nobody waits for it. */
  write(key: string, text: string, lifeS: number): void;
  /** Told of an entry that could not be packed or unpacked; it then counts as missing. */
  reportFault(key: string, error: unknown): void;
}
