export { ShardsEngine } from '@thingsthattalk/search';
