import '../../utils/jitless-zod';
import '../../components/theme.css';
import { mount } from '../../components/mount';
import { Options } from '../../components/options';

void mount(<Options />);
