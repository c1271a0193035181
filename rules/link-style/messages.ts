export interface Quote {
  name: string;
  quote: string;
}

export const messages = {
  dead: {
    en: ({ name, quote }: Quote) =>
      `Nobody can click "${quote}" on ${name}: put it into the profile or the story, and say where it is`,
    de: ({ name, quote }: Quote) =>
      `Auf ${name} kann niemand „${quote}“ anklicken: ins Profil oder in die Story setzen und sagen, wo es steht`,
  },
  'too-many': {
    en: ({ name, most }: { name: string; most: number }) =>
      `${name} refuses posts with more than ${most} links: keep the one that matters`,
    de: ({ name, most }: { name: string; most: number }) =>
      `${name} lehnt Beiträge mit mehr als ${most} Links ab: den wichtigsten behalten`,
  },
  'in-bio': {
    en: ({ name, quote }: Quote) =>
      `"${quote}" is for networks without links, and ${name} has them: put the link into the post`,
    de: ({ name, quote }: Quote) =>
      `„${quote}“ passt zu Netzwerken ohne Links, ${name} hat welche: den Link in den Beitrag setzen`,
  },
  'click-here': {
    en: ({ quote }: Quote) => `"${quote}" says nothing about where the link leads: name it, such as "The timetable: …"`,
    de: ({ quote }: Quote) => `„${quote}“ sagt nicht, wohin der Link führt: benennen, etwa „Der Fahrplan: …“`,
  },
};
