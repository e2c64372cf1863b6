import '../../utils/contract/shared/jitless-zod';
import '../../components/ui/theme.css';
import { mount } from '../../components/app/mount';
import { Panel } from '../../components/panel/panel';
import { keepBounds } from '../../utils/browser/panel-bounds';
import { isPanelWindow, noteSidePanel } from '../../utils/browser/panel-form';
import { startFollowing } from '../../utils/page/use-tab';

void (isPanelWindow() ? keepBounds() : noteSidePanel());
const followed = startFollowing();
void mount(<Panel followed={followed} />, followed);
