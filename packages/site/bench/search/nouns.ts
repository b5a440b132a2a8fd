/** What things are told of, one and more: the words that questions bend. */
export const dutchNouns: readonly (readonly [one: string, more: string])[] = [
  ['huis', 'huizen'], ['brief', 'brieven'], ['schip', 'schepen'], ['museum', 'musea'], ['foto', 'foto’s'], ['lijst', 'lijsten'], ['boek', 'boeken'], ['oog', 'ogen'], ['stad', 'steden'], ['vaas', 'vazen'], ['draak', 'draken'], ['kopie', 'kopieën'], ['zegel', 'zegels'], ['bloem', 'bloemen'], ['vervalser', 'vervalsers'],
  ['schilderij', 'schilderijen'], ['waarheid', 'waarheden'], ['blad', 'bladen'], ['kind', 'kinderen'], ['bril', 'brillen'], ['hoorn', 'hoorns'], ['leeuw', 'leeuwen'], ['dief', 'dieven'], ['reis', 'reizen'], ['roos', 'rozen'], ['wolf', 'wolven'], ['prent', 'prenten'], ['tegel', 'tegels'], ['munt', 'munten'], ['kan', 'kannen'],
  ['klok', 'klokken'], ['kroon', 'kronen'], ['zwaard', 'zwaarden'], ['masker', 'maskers'], ['kast', 'kasten'], ['spiegel', 'spiegels'], ['kaart', 'kaarten'], ['ster', 'sterren'], ['vogel', 'vogels'], ['slang', 'slangen'], ['muur', 'muren'], ['steen', 'stenen'], ['beeld', 'beelden'], ['naald', 'naalden'], ['laars', 'laarzen'],
];
export const englishNouns: readonly (readonly [one: string, more: string])[] = [
  ['house', 'houses'], ['letter', 'letters'], ['ship', 'ships'], ['museum', 'museums'], ['photograph', 'photographs'], ['frame', 'frames'], ['book', 'books'], ['eye', 'eyes'], ['city', 'cities'], ['vase', 'vases'], ['dragon', 'dragons'], ['copy', 'copies'], ['seal', 'seals'], ['flower', 'flowers'], ['forger', 'forgers'],
  ['painting', 'paintings'], ['story', 'stories'], ['leaf', 'leaves'], ['child', 'children'], ['woman', 'women'], ['horn', 'horns'], ['lion', 'lions'], ['thief', 'thieves'], ['journey', 'journeys'], ['rose', 'roses'], ['wolf', 'wolves'], ['print', 'prints'], ['tile', 'tiles'], ['coin', 'coins'], ['jug', 'jugs'],
  ['clock', 'clocks'], ['crown', 'crowns'], ['sword', 'swords'], ['mask', 'masks'], ['box', 'boxes'], ['mirror', 'mirrors'], ['map', 'maps'], ['star', 'stars'], ['bird', 'birds'], ['snake', 'snakes'], ['wall', 'walls'], ['stone', 'stones'], ['statue', 'statues'], ['needle', 'needles'], ['knife', 'knives'],
];
