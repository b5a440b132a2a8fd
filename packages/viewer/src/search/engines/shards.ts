export { pathsOf, ShardsEngine } from '@thingsthattalk/search';
