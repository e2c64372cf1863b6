import '../../components/ui/theme.css';
import { mount } from '../../components/app/mount';
import { Panel } from '../../components/panel/panel';
import { savePanelBounds } from '../../utils/browser/panel-bounds';
import { isPanelWindow, recordSidePanel } from '../../utils/browser/panel-mode';
import { startFollowing } from '../../utils/page/use-tab';

void (isPanelWindow() ? savePanelBounds() : recordSidePanel());
const followed = startFollowing();
void mount(<Panel followed={followed} />, followed);
