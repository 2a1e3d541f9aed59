# SPDX-License-Identifier: Apache-2.0
# Gives Request Tracker a queue for complaints, fields for a phone and a category, and prints a token for its REST.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;

sub made {
    my ($object, %with) = @_;
    my ($id, $why) = $object->Create(%with);
    die "$why\n" unless $id;
    return $object;
}

my $system = $RT::SystemUser;
my $queue = made(RT::Queue->new($system), Name => 'Complaints');
made(RT::CustomField->new($system), Name => $_, Queue => $queue->id, Type => 'FreeformSingle') for qw(Phone Category);
my $root = RT::User->new($system);
$root->Load('root');
my ($id, $why, $token) = RT::AuthToken->new(RT::CurrentUser->new('root'))->Create(Owner => $root->id, Description => 'peers');
die "$why\n" unless $id;
print "$token\n";
