const pages = ['/', '/gallery', '/print', '/ru', '/ru/gallery', '/ru/print'];

/** Asks for the main pages once, so that the first visitor does not wait for their first rendering. */
export async function warmPages(port: number): Promise<void> {
  for (const page of pages) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}${page}`);
      await response.arrayBuffer();
    } catch {
      // A page that cannot be had now is rendered when somebody asks for it.
      return;
    }
  }
}
