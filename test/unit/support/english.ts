import { fakeBrowser } from 'wxt/testing/fake-browser';
import messages from '../../../public/_locales/en/messages.json';

// The fake browser has no messages, so give it the English ones.
const texts: Record<string, { message: string }> = messages;
Object.assign(fakeBrowser.i18n, {
  getUILanguage: () => 'en-GB',
  getMessage: (key: string, parts: string[] = []) =>
    texts[key]?.message.replace(/\$(\d)/g, (_, place) => parts[Number(place) - 1] ?? '') ?? '',
});
