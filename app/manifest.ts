import type { MetadataRoute } from 'next';
import { shellText } from '#lib/text/messages/shell';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: shellText.en.name,
    short_name: shellText.en.name,
    description: shellText.en.description,
    start_url: '/',
    display: 'standalone',
    background_color: '#f4f7fa',
    theme_color: '#f4f7fa',
    icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
}
