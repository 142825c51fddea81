import type { ConfiguratorProps } from '#components/quote/configurator-form.client';
import type { PriceRules } from '#lib/quote';
import type { Locale } from '#lib/text';
import type { PrintText } from '#lib/text/messages/print';
import type { ConfiguratorText } from '#lib/text/messages/quote';
import type { ViewerText } from '#lib/text/messages/viewer';

export interface PrintDeskProps {
  readonly rules: PriceRules;
  readonly materials: ConfiguratorProps['materials'];
  readonly colours: ConfiguratorProps['colours'];
  readonly workshopEmail: string | undefined;
  readonly locale: Locale;
  readonly text: { readonly print: PrintText; readonly quote: ConfiguratorText; readonly viewer: ViewerText };
}
