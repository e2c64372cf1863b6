import { load } from '@inboxsdk/core';

// Starts like any extension that embeds the SDK. It runs offline, because only its cost to the page is
// measured.
load(2, 'passback-bench', {}).catch(() => {});
