import { currentLocale } from '#app/_data/locale.ts';
import { shellText } from '#lib/text/messages/shell';

export default async function HomePage() {
  const text = shellText[await currentLocale()];
  return (
    <main id="main" className="wrap py-section">
      <h1 className="text-48 font-display tracking-title">{text.title}</h1>
    </main>
  );
}
