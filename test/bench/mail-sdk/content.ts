import { load } from '@inboxsdk/core';

// As any extension that embeds it begins. There is no net where this runs: what the page costs is measured, not what it can do.
load(2, 'passback-bench', {}).catch(() => {});
