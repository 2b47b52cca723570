export { setup } from './template-database';
