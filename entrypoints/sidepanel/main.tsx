import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { Panel } from '../../components/panel';

mount(<Panel />);
