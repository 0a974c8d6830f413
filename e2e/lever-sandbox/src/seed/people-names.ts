/** Invented people: any likeness is chance. */
export const firstNames: readonly string[] =
  'Ada Aisha Alejandro Amara Amir Ana Anders Anjali Antonio Ayesha Beatriz Ben Bianca Bruno Camila Carlos Carmen Chidi Chloe Clara Daniel Daria David Deepa Diego Divya Elena Elif Emeka Emma Esra Ethan Eva Farah Fatima Felix Femi Freya Gabriel Grace Hannah Haruto Hassan Helena Hugo Ibrahim Ines Ingrid Isaac Isla Ivan Jack Jamal Jana Javier Jia Joana Jonas Julia Kaito Karim Katarina Kenji Kofi Lars Laura Leila Leo Liam Linh Lucia Luca Maja Malik Marco Maria Mateo Mei Mia Miguel Mila Minh Mohammed Nadia Naomi Nia Nikolai Nina Noah Nora Oliver Olivia Omar Oscar Paula Pedro Petra Priya Rafael Raj Rania Rosa Ruth Salma Samuel Sara Sean Sofia Stefan Sunita Tariq Tatiana Thabo Theo Tomas Uma Valentina Victor Wei Yara Yuki Yusuf Zara Zoe'.split(
    ' ',
  );

export const lastNames: readonly string[] =
  'Abbas Acosta Adeyemi Ahmed Almeida Andersen Anand Aziz Baker Banerjee Barros Bauer Becker Bennett Berg Bianchi Blake Boateng Braun Brooks Carter Castillo Chen Chaudhry Clarke Costa Cruz Dahl Das Delgado Demir Diaz Dubois Duran Eklund Ellis Eriksen Fernandes Fischer Flores Fontaine Fraser Fuentes Garcia Gill Goldberg Gomez Grant Greene Gupta Haddad Hall Hansen Hayashi Hoffmann Holm Horvat Huang Hughes Ito Ivanova Jansen Jensen Johansson Kamara Kaplan Kapoor Kato Keller Khan Kim Kimura Klein Kovac Kowalski Kumar Larsen Laurent Lee Lehmann Lopez Lund Malik Mancini Mbeki Medina Mehta Meyer Mitchell Molina Moreau Moreno Morgan Murphy Nair Nakamura Navarro Nguyen Nielsen Novak Nowak Obi Okoye Oliveira Olsen Ortega Osei Park Patel Pereira Perez Petrov Pham Popescu Quinn Rahman Ramos Rao Reyes Ricci Rivera Rossi Russo Said Salazar Santos Sato Schmidt Sharma Silva Singh Sorensen Suarez Suzuki Takahashi Tan Torres Tran Turner Vargas Vega Vogel Walsh Wang Weber Wright Yamamoto Yilmaz Young Zhang Zimmermann'.split(
    ' ',
  );

export const cities: readonly string[] = [
  'Oakland, CA',
  'San Francisco, CA',
  'Austin, TX',
  'Denver, CO',
  'New York, NY',
  'Chicago, IL',
  'Seattle, WA',
  'Toronto, ON',
  'London, UK',
  'Dublin, Ireland',
  'Berlin, Germany',
  'Lisbon, Portugal',
  'Bengaluru, India',
  'Singapore',
  'Remote',
];

export const formerEmployers: readonly string[] = [
  'Northwind Robotics',
  'Fjord Analytics',
  'Larkspur Health',
  'Bluebird Logistics',
  'Hollow Pine Studio',
  'Copperline Bank',
  'Tidepool Energy',
  'Juniper & Vale',
  'Meridian Freight',
  'Paper Lantern Games',
];

export const sources: readonly string[] = [
  'LinkedIn',
  'Job site',
  'Company website',
  'Indeed',
  'Added manually',
  'Recruiting event',
  'Agency',
];
