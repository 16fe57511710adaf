import type { Texts } from '../en'
import { percent } from './common'

/** How a target compares with another concept, as the end of « parce qu’il a été convenu qu’elle … ». */
const agreed = {
  exactMatch: 'désigne la même chose que {concept}',
  broadMatch: 'est plus générale que {concept}',
  narrowMatch: 'est plus spécifique que {concept}',
  closeMatch: 'est proche de {concept}',
}

const mapped = {
  exactMatch: 'même sens',
  broadMatch: 'la cible est plus générale',
  narrowMatch: 'la cible est plus spécifique',
  closeMatch: 'proche, sans être identique',
}

export const reasons: Texts['reasons'] = {
  label: 'Pourquoi elle est suggérée',
  but: 'Mais',
  sameTitle: {
    identical: 'Le même intitulé',
    'same-words': 'Les mêmes mots',
    'similar-words': 'Des mots semblables',
    'similar-meaning': 'Un sens voisin',
  },
  like: {
    identical: (kind) => `Identique à son ${kind} {label}`,
    'same-words': (kind) => `Les mêmes mots que son ${kind} {label}`,
    'similar-words': (kind) => `Des mots semblables à son ${kind} {label}`,
    'similar-meaning': (kind) => `De sens voisin de son ${kind} {label}`,
  },
  inLanguage: (language) => `(${language})`,
  unlike: 'ses libellés sont moins ressemblants que ceux d’autres cibles',
  kind: { preferred: 'intitulé', alternative: 'libellé alternatif', hidden: 'libellé masqué' },
  english: 'Ressemblante en anglais : {label}',
  englishUnnamed: 'Ressemblante en anglais',
  englishUnlike: 'ses libellés anglais sont moins ressemblants que ceux d’autres cibles',
  description: 'Sa description convient',
  descriptionUnlike: 'sa description parle d’autre chose',
  remembered: (relation, more) =>
    `{scheme} a mis {title} en correspondance ici : ${mapped[relation]}${more > 0 ? ` (+ ${more} ${more === 1 ? 'autre' : 'autres'})` : ''}`,
  rememberedUnnamed: 'Des tables publiées ont ici des intitulés semblables',
  rememberedUnlike: 'des tables publiées ont ailleurs des intitulés semblables',
  popular: 'Les tables publiées mènent souvent ici',
  unpopular: 'les tables publiées mènent rarement ici',
  isco: {
    declared: (group) => `Groupe CITP déclaré ${group}`,
    branch: (group, share, code) =>
      `${code ? `Les codes comme ${code}` : 'Les concepts de la même branche'} mènent au groupe CITP ${group} (${percent(share)})`,
    unnamed: 'Son groupe CITP est ici plus probable que la plupart',
    unlikely: 'son groupe CITP est ici peu probable',
  },
  code: (code) => `Le code ${code} contient celui de la cible`,
  otherCode: 'le code contient celui d’une autre cible',
  rival: '{concept} lui correspond mieux',
  rivalUnnamed: 'd’autres concepts lui correspondent mieux',
  noRival: 'Aucun autre concept ne lui correspond mieux',
  decision: {
    title: (relation) => `Parce qu’il a été convenu qu’elle ${agreed[relation]}`,
    branch: (relation) => `Parce qu’il a été convenu qu’elle ${agreed[relation]}, de la même branche`,
  },
  decisionUnnamed: 'Ce qui a été convenu pour des concepts semblables mène ici',
  decisionElsewhere: 'ce qui a été convenu pour des concepts semblables mène ailleurs',
  together: 'Pris ensemble, les indices parlent davantage pour elle que chacun séparément',
  togetherAgainst: 'pris ensemble, les indices parlent moins pour elle que chacun séparément',
  otherFor: 'D’autres indices',
  otherAgainst: 'd’autres indices',
  weights: {
    title: 'Ce qui parle pour elle et contre elle',
    hint: 'En comparaison des autres suggestions pour ce concept. Plus une barre est longue, plus elle a modifié la probabilité.',
    reason: 'Raison',
    weight: 'Poids',
    for: { little: 'légèrement pour', clear: 'nettement pour', strong: 'fortement pour' },
    against: { little: 'légèrement contre', clear: 'nettement contre', strong: 'fortement contre' },
  },
}
