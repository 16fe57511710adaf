import type { Texts } from '../en'
import { count, number } from './common'

export const projects: Texts['projects'] = {
  title: 'Projets',
  intro: 'Un projet met en correspondance une version d’une classification avec une version d’une autre.',
  none: 'Aucun projet pour l’instant',
  noneHint: 'Chargez ESCO et votre classification, puis créez un projet avec les deux.',
  noneMemberHint: 'Demandez à la personne responsable d’un projet de vous y ajouter.',
  create: 'Nouveau projet',
  open: 'Continuer',
  demonstration: 'Démonstration',
  demonstrationHint: 'Des classifications fictives pour tout essayer. La cible n’est pas ESCO.',
  blind: 'Vérification à l’aveugle',
  from: (title: string, version: string) => `${title} ${version}`,
  fromTo: (source: string, target: string) => `${source} → ${target}`,
  tabs: {
    label: 'Projet',
    overview: 'Vue d’ensemble',
    work: 'Travail',
    targets: 'Cibles',
    runs: 'Suggestions',
    metrics: 'Qualité',
    export: 'Export',
    members: 'Membres',
  },
  progress: {
    label: (done: number, total: number) =>
      `${count(done, 'concept terminé', 'concepts terminés')} sur ${number(total)}`,
    toDo: 'à traiter',
    toReview: 'à vérifier',
    disputed: 'en désaccord',
    done: 'terminés',
  },
  form: {
    title: 'Nouveau projet',
    name: 'Nom',
    nameHint: 'Par exemple « ROME vers ESCO 1.2.1 »',
    description: 'À quoi sert-il ? (facultatif)',
    source: 'Classification source',
    target: 'Classification cible',
    choose: 'Choisissez une version',
    language: 'Langue de la source',
    blind: 'La personne qui vérifie ne voit pas la première réponse avant d’avoir donné la sienne',
    submit: 'Créer le projet',
    needTwo: 'Un projet a besoin de deux classifications chargées.',
    toUploads: 'Charger une classification',
  },
}
