const wordsPerMinute = 200;

/** Minutes that a text takes to read, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute));
}

export function countWords(text: string): number {
  return text.trim().split(/\s+/).length;
}
