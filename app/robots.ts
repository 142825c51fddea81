import type { MetadataRoute } from 'next';
import { publicUrl } from '#lib/env';

const privatePaths = ['/admin', '/api/', '/orders/', '/checkout', '/cart', '/quotes/', '/sign-in'];

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: privatePaths.flatMap((path) => [path, `/ru${path}`]) },
    sitemap: `${publicUrl()}/sitemap.xml`,
  };
}
