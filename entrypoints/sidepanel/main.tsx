import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { Panel } from '../../components/panel';
import { keepBounds } from '../../utils/browser/panel-bounds';
import { isPanelWindow, noteSidePanel } from '../../utils/browser/panel-form';
import { startFollowing } from '../../utils/hooks/use-tab';

void (isPanelWindow() ? keepBounds() : noteSidePanel());
const followed = startFollowing();
void mount(<Panel followed={followed} />, followed);
